"""What the notice lists: who evaluates, proposes and cleans up."""

from __future__ import annotations

from ..core.registers import Body, Duty, Target
from .items import CLEANUP, EVALUATION

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

DUTIES = (
    Duty(
        key="evaluate-before-expiry",
        who=("起草部门",),
        zh="届满前3个月组织评估清理",
        en="Evaluate a document in the three months before its end",
        citation=CLEANUP.at("五"),
    ),
    Duty(
        key="propose-lapse-or-repeal",
        who=("起草部门",),
        zh="五年延长期内可以提出失效、废止意见",
        en="May propose, during the five years of extension, that a document lapse or be repealed",
        citation=CLEANUP.at("三"),
    ),
    Duty(
        key="long-term-cleanup",
        who=("各地", "各部门"),
        zh="长期做好规范性文件清理",
        en="Keep normative documents cleaned up under the provincial measures",
        citation=CLEANUP.at("结语"),
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = (EVALUATION,)
