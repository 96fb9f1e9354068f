"""The two documents on openness in government and their clauses by name."""

from __future__ import annotations

import datetime

from ...core.decrees import Decree, Known, Nature, Slip

__all__ = ["OPENNESS_GROUP", "OPENNESS_PLAN"]

FIRST_DAY = datetime.date(2017, 8, 12)
OPENNESS_PLAN = Decree(
    "廊政办字〔2017〕91号",
    zh="全面推进政务公开工作实施细则贯彻落实方案",
    en="Implementation Plan for the Rules on Openness in Government",
    issuer="廊坊市人民政府办公室",
    issued=FIRST_DAY,
    first_day=FIRST_DAY,
    first_known=Known.PRESUMED,
    cites=(
        "中办发〔2016〕8号",
        "国办发〔2016〕80号",
        "冀办发〔2016〕38号",
        "冀政办字〔2017〕81号",
        "廊办发〔2016〕17号",
    ),
)
ADDRESSEES, PREAMBLE = OPENNESS_PLAN.each("主送、引言")
DOCUMENTS, MEETINGS, CATALOGUES = OPENNESS_PLAN.each("一（一）、一（二）、一（三）")
ADJUSTMENT, REQUESTS, PILOT = OPENNESS_PLAN.each("一（四）、一（五）、一（六）")
INTERPRETING, PROCESS = OPENNESS_PLAN.each("二（一）、二（二）")
LIABILITY, COLLECTING, HANDLING, RESPONDING = OPENNESS_PLAN.each("三（一）、三（二）、三（三）、三（四）")
SCOPE, MANNER, CHANNELS = OPENNESS_PLAN.each("四（一）、四（二）、四（三）")
DATA, DATA_USE, OPEN_DATA = OPENNESS_PLAN.each("五（一）、五（二）、五（三）")
SITES, NEWS_MEDIA, GAZETTE = OPENNESS_PLAN.each("六（一）、六（二）、六（三）")
NEGATIVE_LIST, SERVICES, TRAINING = OPENNESS_PLAN.each("七（一）、七（二）、七（三）")
LEADERSHIP, MECHANISM, ASSESSMENT = OPENNESS_PLAN.each("八（一）、八（二）、八（三）")
WHOM = OPENNESS_PLAN.at("末段")

OPENNESS_GROUP = Decree(
    "廊政办字〔2017〕149号",
    zh="关于成立廊坊市政务公开领导小组的通知",
    en="Notice on the Leading Group for Openness in Government",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 1),
    first_day=datetime.date(2017, 12, 1),
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    cites=("国办发〔2017〕18号", "冀政办字〔2017〕81号", "〔2017〕34号"),
    slips=(Slip("前言", "〔2017〕34号", "of the provincial government's office, its series not printed"),),
)
NOTICE = OPENNESS_GROUP.at("正文")
ROSTER, TASKS, MEETING_RULES, MEMBER_DUTIES = OPENNESS_GROUP.each("一、二、三、四")
GROUP_OFFICE = OPENNESS_GROUP.at("一 末款")
GROUP_TASKS, OFFICE_TASKS = OPENNESS_GROUP.each("二 领导小组、二 领导小组办公室")
