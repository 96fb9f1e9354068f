"""What the opinions list: who has which duty, the joint conference, and the chains of reports."""

from __future__ import annotations

from ...core.days import CalendarPeriod
from ...core.organs import Level, Organ, Party, Remit
from ...core.registers import Body, Member, Procedure, ProcedureStep, Recurring, Register, Target, Who, duty
from .decree import CHILDREN

__all__ = ["BODIES", "DUTIES", "PROCEDURES", "TARGETS"]

_EVERY_QUARTER = Recurring(CalendarPeriod.QUARTER, within=CHILDREN.period)


DUTIES = Register(
    duty(
        CHILDREN.at("二 第一段"),
        "county",
        Organ(Level.COUNTY, Remit.GOVERNMENT),
        "制定本地政策措施，组织实施，统筹协调和督促检查，覆盖所有农村留守儿童",
        "Make local policy, organise, coordinate and supervise, so that every left-behind child is covered",
    ),
    duty(
        CHILDREN.at("二 第二段"),
        "guide-guardians",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
        "对监护人开展法治宣传、监督和指导",
        "Teach guardians the law, supervise and guide them, so that they do their duty",
    ),
    duty(
        CHILDREN.at("二 第二段"),
        "steer-entrustment",
        (
            Organ(Level.TOWNSHIP, Remit.GOVERNMENT),
            Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE),
            Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE),
            Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE),
        ),
        "指导父母选择受委托监护人并签订确认书",
        "Steer parents who cannot return to a fit guardian, and have that guardian sign the confirmation",
    ),
    duty(
        CHILDREN.at("二 第二段"),
        "verify",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
        "通过党员干部家访、驻（包）村干部探访、社会工作者随访核查重点对象",
        "Check priority cases through visits by Party members, by cadres assigned to villages and by social workers",
    ),
    duty(
        CHILDREN.at("二 第二段"),
        "ledger",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
        "接收村（居）排查信息，建立信息台账",
        "Take in what villages find and keep a full ledger of the children",
    ),
    duty(
        CHILDREN.at("三（一）"),
        "one-file-each",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
        "一人一档，动态管理",
        "Keep one file for each child, up to date",
    ),
    duty(
        CHILDREN.at("二 第三段"),
        "village",
        (Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE), Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE)),
        "定期和随机走访，掌握家庭、监护、就学、监护人情况，向乡镇报告，便利亲子联系",
        "Visit regularly and at random; know family, guardianship, schooling and guardian of each child; report to the "
        "township; help children to call their parents",
    ),
    duty(
        CHILDREN.at("二 第四段"),
        "civil-affairs",
        Organ(Level.EVERY, Remit.CIVIL_AFFAIRS),
        "牵头联席会议，完善信息管理和报送，符合条件的纳入社会救助和福利",
        "Lead the joint conference, complete information and reporting, bring in social assistance and welfare",
    ),
    duty(
        CHILDREN.at("二 第四段"),
        "temporary-care",
        (Party.RELIEF_STATIONS, Party.WELFARE_INSTITUTIONS),
        "临时照料公安机关护送来的儿童，指定专人，提供五类服务和受助人员待遇",
        "Care for children brought by the police, under a person in charge, with five services and the recipients' "
        "standard of living",
    ),
    duty(
        CHILDREN.at("二 第五段"),
        "education",
        Organ(Level.EVERY, Remit.EDUCATION),
        "落实免费义务教育和资助，支持心理健康教育，培训教职工，结对关爱",
        "Free schooling and aid, mental health, training of staff, pairing with school leaders and class teachers",
    ),
    duty(
        CHILDREN.at("二 第五段"),
        "campus-safety",
        (Organ(Level.EVERY, Remit.EDUCATION), Organ(Level.EVERY, Remit.PUBLIC_SECURITY)),
        "教育会同公安指导和协助中小学校加强校园安全管理",
        "Education, with the police, guides and helps schools in the safety of campuses",
    ),
    duty(
        CHILDREN.at("二 第五段"),
        "schools",
        Party.PRIMARY_AND_SECONDARY_SCHOOLS,
        "全程管理就学，联系家长和受委托监护人，落实辍学登记、劝返、书面报告",
        "Follow each child's schooling, keep in touch with parents and guardians, register drop-outs, persuade, report",
    ),
    duty(
        CHILDREN.at("二 第五段"),
        "boarding",
        Party.BOARDING_SCHOOLS,
        "完善值班制度，负责宿舍安全，丰富校园生活",
        "Duty rosters of the staff, safe dormitories, a full campus life",
    ),
    duty(
        CHILDREN.at("二 第六段"),
        "police",
        Organ(Level.EVERY, Remit.PUBLIC_SECURITY),
        "受理遗弃，保护受侵害、受意外伤害儿童，登记户口，快速查找失踪儿童",
        "Take up abandonment, protect from harm and accident, register households, search for the missing at once",
    ),
    duty(
        CHILDREN.at("二 第七段"),
        "finance",
        Organ(Level.EVERY, Remit.FINANCE),
        "经费列入本级预算，工作列入购买服务指导性目录",
        "Put the cost in the budget of the level and the work on the guidance list of purchased services",
    ),
    duty(
        CHILDREN.at("二 第七段"),
        "human-resources",
        Organ(Level.EVERY, Remit.PERSONNEL),
        "扶持返乡就业创业，将儿童纳入城乡居民医保",
        "Help migrants to return and to start a business; bring the children into residents' medical insurance",
    ),
    duty(
        CHILDREN.at("二 第七段"),
        "health",
        Organ(Level.EVERY, Remit.HEALTH),
        "营养干预、健康教育、疾病防治，提升家庭发展能力",
        "Nutrition, health education, prevention and treatment, capacity of families",
    ),
    duty(
        CHILDREN.at("二 第八段"),
        "organisations",
        (
            Organ(Level.EVERY, Remit.LABOUR_UNION),
            Organ(Level.EVERY, Remit.YOUTH_LEAGUE),
            Organ(Level.EVERY, Remit.FEDERATION_OF_WOMEN),
            Organ(Level.EVERY, Remit.FEDERATION_OF_DISABLED_PERSONS),
            Organ(Level.EVERY, Remit.NEXT_GENERATION_COMMITTEE),
            Party.OTHER_BODIES,
        ),
        "假期日间照料、课后辅导、心理疏导",
        "Holiday day care, tutoring after class, counselling",
    ),
    duty(
        CHILDREN.at("二 第八段"),
        "unions-and-league",
        (Organ(Level.EVERY, Remit.LABOUR_UNION), Organ(Level.EVERY, Remit.YOUTH_LEAGUE)),
        "动员职工、团员、少先队员开展服务和互动",
        "Move workers, members and young pioneers to serve and meet the children",
    ),
    duty(
        CHILDREN.at("二 第八段"),
        "womens-federation",
        Organ(Level.EVERY, Remit.FEDERATION_OF_WOMEN),
        "依托农村儿童之家提供服务",
        "Serve the children from the rural children's homes",
    ),
    duty(
        CHILDREN.at("二 第八段"),
        "disabled-persons-federation",
        Organ(Level.EVERY, Remit.FEDERATION_OF_DISABLED_PERSONS),
        "组织留守残疾儿童康复",
        "Organise rehabilitation of disabled left-behind children",
    ),
    duty(
        CHILDREN.at("二 第八段"),
        "next-generation-committee",
        Organ(Level.EVERY, Remit.NEXT_GENERATION_COMMITTEE),
        "动员老干部、老战士、老专家、老教师、老模范",
        "Move five kinds of retired elders to help: cadres, soldiers, experts, teachers, model workers",
    ),
    duty(
        CHILDREN.at("三（一）"),
        "quarterly-survey",
        (
            Organ(Level.COUNTY, Remit.GOVERNMENT),
            Organ(Level.COUNTY, Remit.CIVIL_AFFAIRS),
            Organ(Level.COUNTY, Remit.EDUCATION),
            Organ(Level.COUNTY, Remit.PUBLIC_SECURITY),
            Organ(Level.COUNTY, Remit.YOUTH_LEAGUE),
            Organ(Level.COUNTY, Remit.FEDERATION_OF_WOMEN),
            Party.OTHER_BODIES,
        ),
        "每季度全面排查一次并分类统计",
        "Survey all left-behind children once a quarter, with statistics of number, composition, characteristics, "
        "family, guardianship and schooling; the county government organises the others",
        _EVERY_QUARTER,
    ),
    duty(
        CHILDREN.at("三（二）"),
        "help-by-kind",
        (
            Organ(Level.EVERY, Remit.CIVIL_AFFAIRS),
            Organ(Level.EVERY, Remit.EDUCATION),
            Party.MEDICAL_INSTITUTIONS,
            Organ(Level.EVERY, Remit.PUBLIC_SECURITY),
            Party.OTHER_BODIES,
        ),
        "分类制定措施，依职能救助",
        "Draw up measures by kind of case, and help within each one's functions",
    ),
    duty(
        CHILDREN.at("四（一）"),
        "leadership",
        Organ(Level.EVERY, Remit.DEPARTMENTS),
        "纳入议事日程，定期召开联席会议，适时通报，配齐工作人员",
        "Keep it on the agenda, hold the joint conference regularly, circulate the results in time, staff it fully",
    ),
    duty(
        CHILDREN.at("四（二）"),
        "responsibility",
        Organ(Level.EVERY, Remit.GOVERNMENT),
        "任务和责任分解到单位和人员",
        "Break tasks and responsibility down to units and persons",
    ),
    duty(
        CHILDREN.at("四（三）"),
        "reporting-system",
        (
            Organ(Level.EVERY, Remit.CIVIL_AFFAIRS),
            Organ(Level.EVERY, Remit.EDUCATION),
            Organ(Level.EVERY, Remit.PUBLIC_SECURITY),
            Organ(Level.TOWNSHIP, Remit.GOVERNMENT),
            Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE),
        ),
        "建立信息报送制度",
        "Set up a system of reports",
    ),
    duty(
        CHILDREN.at("四（三）"),
        "quarterly-report",
        (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
        "每季度末核查并报送汇总表，主要负责同志签字，加盖公章",
        "Verify and report to county civil affairs at the end of each quarter, signed and sealed, copied to county "
        "education and public security",
        _EVERY_QUARTER,
    ),
    duty(
        CHILDREN.at("四（三）"),
        "update-schooling",
        Organ(Level.COUNTY, Remit.EDUCATION),
        "核实更新控辍保学数据，提供同级民政部门",
        "Check and update the data on drop-outs, for civil affairs of the same level",
    ),
    duty(
        CHILDREN.at("四（三）"),
        "update-registration",
        Organ(Level.COUNTY, Remit.PUBLIC_SECURITY),
        "核实更新户口登记、应急处置数据，提供同级民政部门",
        "Check and update registration and emergency data, for civil affairs of the same level",
    ),
    duty(
        CHILDREN.at("四（三）"),
        "compile",
        Organ(Level.COUNTY, Remit.CIVIL_AFFAIRS),
        "汇总形成全县数据",
        "Compile the county's table",
    ),
    duty(
        CHILDREN.at("四（三）"),
        "report-upward",
        Organ(Level.COUNTY, Remit.CIVIL_AFFAIRS),
        "逐级上报上级民政主管部门",
        "Report the table upward to higher civil affairs, level by level",
    ),
    duty(
        CHILDREN.at("四（四）"),
        "commend",
        Party.NOT_NAMED,
        "按国家和省部署表扬奖励突出贡献者",
        "Commend and reward outstanding work as state and province arrange; by whom is not said",
    ),
    duty(
        CHILDREN.at("附件1"),
        "declaration",
        Party.ENTRUSTED_GUARDIANS,
        "接受委托、监督和指导，与监护人协商事项及权利义务",
        "Accept the entrustment and the supervision of township and village; settle matters, rights and duties with "
        "the guardian",
    ),
)
BODIES = Register(
    Body(
        key="joint-conference",
        zh="农村留守儿童关爱保护工作联席会议",
        en="Joint conference on left-behind rural children",
        citation=CHILDREN.at("二 第四段"),
        members=(Member(role="牵头", name="", post="民政部门"),),
    ),
)


def _step(key: str, zh: str, en: str, who: tuple[Who, ...], *needs: str, locator: str | None = None) -> ProcedureStep:
    citation = None if locator is None else CHILDREN.at(locator)
    return ProcedureStep(key=key, zh=zh, en=en, who=who, needs=needs, citation=citation)


PROCEDURES = Register(
    Procedure(
        key="report-chain",
        zh="季度信息报送",
        en="The quarterly report",
        citation=CHILDREN.at("四（三）"),
        steps=(
            _step(
                "visit",
                "走访并向乡镇报告",
                "Visit and report to the township",
                (Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE), Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE)),
                locator="二 第三段",
            ),
            _step(
                "fill-in",
                "核查填报，签字盖章",
                "Verify, fill in, sign and seal",
                (Organ(Level.TOWNSHIP, Remit.GOVERNMENT), Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE)),
                "附件2",
            ),
            _step(
                "update",
                "核实更新并提供民政部门",
                "Check, update and hand to civil affairs",
                (Organ(Level.COUNTY, Remit.EDUCATION), Organ(Level.COUNTY, Remit.PUBLIC_SECURITY)),
            ),
            _step("compile", "汇总", "Compile", (Organ(Level.COUNTY, Remit.CIVIL_AFFAIRS),)),
            _step("report-upward", "逐级上报", "Report upward", (Organ(Level.COUNTY, Remit.CIVIL_AFFAIRS),)),
        ),
    ),
    Procedure(
        key="dropout",
        zh="控辍保学",
        en="A child who has dropped out",
        citation=CHILDREN.at("二 第五段"),
        steps=(
            _step("register", "登记辍学", "Register the drop-out", (Party.PRIMARY_AND_SECONDARY_SCHOOLS,)),
            _step("persuade", "劝返复学", "Persuade the child to return", (Party.PRIMARY_AND_SECONDARY_SCHOOLS,)),
            _step(
                "report",
                "劝返无效的，及时书面报告县级教育行政部门和乡镇人民政府",
                "Where that fails, report promptly in writing to county education and the township",
                (Party.PRIMARY_AND_SECONDARY_SCHOOLS,),
                "书面报告",
            ),
            _step("legal-steps", "依法采取措施劝返复学", "Take legal measures; by whom is not said", ()),
        ),
    ),
    Procedure(
        key="entrustment",
        zh="委托监护",
        en="Entrusting the care of a child",
        citation=CHILDREN.at("二 第二段"),
        steps=(
            _step(
                "choose",
                "指导父母选择受委托监护人",
                "Steer the parents' choice",
                (
                    Organ(Level.TOWNSHIP, Remit.GOVERNMENT),
                    Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE),
                    Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE),
                    Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE),
                ),
            ),
            _step(
                "confirm",
                "受委托监护人签字，监督人盖章，填表证明人签字",
                "The guardian signs, the supervising committee seals, the certifier signs",
                (
                    Party.ENTRUSTED_GUARDIANS,
                    Organ(Level.TOWNSHIP, Remit.GOVERNMENT),
                    Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE),
                    Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE),
                    Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE),
                ),
                "附件1",
                locator="附件1",
            ),
            _step(
                "supervise",
                "监督和指导受委托监护人",
                "Supervise and guide",
                (
                    Organ(Level.TOWNSHIP, Remit.GOVERNMENT),
                    Organ(Level.TOWNSHIP, Remit.SUBDISTRICT_OFFICE),
                    Organ(Level.VILLAGE, Remit.VILLAGE_COMMITTEE),
                    Organ(Level.VILLAGE, Remit.RESIDENTS_COMMITTEE),
                ),
                locator="附件1",
            ),
        ),
    ),
)
TARGETS: tuple[Target, ...] = ()
