"""What the notice lists: who evaluates, proposes and cleans up."""

from __future__ import annotations

from ...core.organs import Level, Organ, Remit
from ...core.registers import Body, Register, Target, duty
from .items import ACROSS, CLEANUP, DRAFTERS, EVALUATION, EVALUATIONS

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

DUTIES = Register(
    duty(
        EVALUATIONS,
        "evaluate-before-expiry",
        DRAFTERS,
        "届满前3个月组织评估清理",
        "Evaluate a document in the three months before its end",
    ),
    duty(
        ACROSS,
        "propose-lapse-or-repeal",
        DRAFTERS,
        "五年延长期内可以提出失效、废止意见",
        "May propose, during the five years of extension, that a document lapse or be repealed",
    ),
    duty(
        CLEANUP.at("结语"),
        "long-term-cleanup",
        (Organ(Level.EVERY, Remit.LOCALITIES), Organ(Level.EVERY, Remit.DEPARTMENTS)),
        "长期做好规范性文件清理",
        "Keep normative documents cleaned up under the provincial measures",
    ),
)
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES = Register(EVALUATION)
