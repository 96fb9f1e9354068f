"""Left-Behind Rural Children (关于加强农村留守儿童关爱保护工作的实施意见), 廊政发〔2017〕47号.

Who guards a child whose parents work away, what the quarterly survey and report ask and of whom, what help a hardship
calls for.

Checked with the form of the entrusted guardian's confirmation (附件1), field by field.

Limitations: the opinions never say which child is left behind (no age, no test of absence), set no day for what follows
a township's report, and their second form is not printed.

>>> from datetime import date
>>> quarter_report_due(date(2018, 5, 20)).value
datetime.date(2018, 6, 30)
"""

from __future__ import annotations

from ._children_care import (
    CareInstitution,
    CareService,
    ChildDropoutStep,
    Condition,
    DropoutNext,
    DropoutRecipient,
    FilesCheck,
    Help,
    HelpDue,
    Relation,
    WhoMayGuard,
    check_files,
    child_dropout_step,
    entrusted_guardian_fit,
    help_for,
    refusal_barred,
    temporary_care_proper,
)
from ._children_confirmation import Confirmation, ConfirmationCheck, ConfirmationField, Sex, check_confirmation
from ._children_decree import CHILDREN, Actor
from ._children_quarter import (
    CountyQuarter,
    FirstQuarter,
    QuarterEnd,
    QuarterItem,
    QuarterStatus,
    QuarterTask,
    ReportRecipient,
    SurveyCheck,
    TaskDue,
    check_surveys,
    county_quarter,
    quarter_report_due,
    quarter_report_proper,
    quarter_tasks,
)
from ._children_registers import BODIES, DUTIES, PROCEDURES
from .core.registers import Target

__all__ = [
    "BODIES",
    "CHILDREN",
    "DECREES",
    "DUTIES",
    "PROCEDURES",
    "TARGETS",
    "Actor",
    "CareInstitution",
    "CareService",
    "ChildDropoutStep",
    "Condition",
    "Confirmation",
    "ConfirmationCheck",
    "ConfirmationField",
    "CountyQuarter",
    "DropoutNext",
    "DropoutRecipient",
    "FilesCheck",
    "FirstQuarter",
    "Help",
    "HelpDue",
    "QuarterEnd",
    "QuarterItem",
    "QuarterStatus",
    "QuarterTask",
    "Relation",
    "ReportRecipient",
    "Sex",
    "SurveyCheck",
    "TaskDue",
    "WhoMayGuard",
    "check_confirmation",
    "check_files",
    "check_surveys",
    "child_dropout_step",
    "county_quarter",
    "entrusted_guardian_fit",
    "help_for",
    "quarter_report_due",
    "quarter_report_proper",
    "quarter_tasks",
    "refusal_barred",
    "temporary_care_proper",
]

DECREES = (CHILDREN,)
TARGETS: tuple[Target, ...] = ()
