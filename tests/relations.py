"""The rules that refuse facts which fit their schema, and why: what no schema says, or none says yet."""

from __future__ import annotations

__all__ = ["RELATIONS", "UNSAID"]

RELATIONS = frozenset(
    {
        "agriculture.internet_goals",  # a share has a whole, and each goal is told once
        "children.check_confirmation",  # nobody is named who is absent
        "children.check_files",  # each child once
        "children.check_surveys",  # no survey is later than the day
        "children.child_dropout_step",  # nothing is reported before persuasion has failed
        "children.county_quarter",  # the days of a chain follow each other
        "children.help_for",  # hardship comes from an accident or illness
        "children.quarter_report_due",  # no day of a calendar is both off and worked
        "children.quarter_report_proper",  # no report goes before its quarter begins
        "children.quarter_tasks",  # no day of a calendar is both off and worked
        "credit.acceptance",  # days in order
        "credit.exemplar_years",  # days in order
        "credit.failure_task",  # days in order
        "credit.green_channel",  # days in order
        "credit.objection_state",  # days in order, and each step after the one before
        "credit.objection_verification_due",  # no day of a calendar is both off and worked
        "credit.repair_outcome",  # nothing takes effect that was not to be granted
        "credit.student_credit",  # days in order
        "culture.centres_missed",  # no more are up to standard than are built, nor built than there are
        "culture.culture_share_reached",  # no more take part than there are
        "culture.places_short",  # each county once
        "culture.spending_share_not_risen",  # each year once, in a row, and culture's part is no more than the whole
        "culture.volunteer_star",  # no more hours came before than in all
        "education.assess_goals",  # observations answer targets by their keys
        "education.charter_progress",  # no more have a charter than there are
        "education.check_class",  # a grade that the stage has
        "education.check_proposal",  # one school at least
        "education.dropout_step",  # nothing is reported before persuasion has failed
        "education.estate_needs",  # phases add up to the estate
        "education.exchange_check",  # no more are exchanged than there are
        "education.first_phase_kept",  # a phase that there is
        "education.land_revenue_spent",  # no more is spent than came in
        "education.new_big_class_barred",  # a grade that the stage has
        "education.owed_by_phase",  # one phase at least
        "education.retention_reached",  # no more stay than there were
        "education.safety_coverage_reached",  # no more are covered than there are
        "education.staff_review_due",  # no year before the last proposal
        "education.tax_share",  # the surcharges come of one year
        "education.village_posts",  # pupils are taught in classes
        "elder_education.assess_goals",  # observations answer targets by their keys
        "elder_education.counties_without_university",  # one county at least
        "elder_education.coverage_reached",  # no more are reached than there are
        "fireworks.check_trade",  # a licence does not end before it begins
        "fireworks.may_set_off",  # outside the ring the development zone is spoken of
        "fireworks.may_trade_in",  # as above
        "fireworks.place_bans",  # as above
        "forest_city.acceptance_papers",  # each paper once, handed in by the day
        "forest_city.forest_city_goal",  # of a year that has begun, each thing told once and as its measure is
        "forest_city.forest_city_scorecard",  # as above
        "food_safety.carcass_treatment_check",  # no more are treated than there are
        "food_safety.food_sampling_check",  # samples for residues are among all, and categories among those there are
        "food_safety.frontline_growth_reached",  # no more are qualified than there are
        "food_safety.park_work_standing",  # each piece of work once, and none finished after the day
        "food_safety.safety_goal_check",  # the part is no more than the whole
        "food_safety.supervisor_training_check",  # no more are trained than there are, and hours are somebody's
        "food_safety.treatment_centres_standing",  # no centre is completed after the day
        "food_safety.yearly_work_check",  # no more are inspected than there are
        "government_data.plan_dues",  # no end before its start
        "government_data.plan_task_standing",  # nothing is done before it is begun, or after the day
        "government_data.sharing_report",  # a year is reported after its end, and not after the day
        "livestock.livestock_scorecard",  # a share has a whole, and each goal, year and place is reported once
        "livestock.plan_standing",  # nothing is approved or copied before it is drawn up
        "market_supervision.list_edition",  # not published before the notice
        "market_supervision.list_publication",  # days in order
        "medical_alliances.forms_headed",  # what the opinion says of a hospital is not denied
        "medical_alliances.reach_by_2020",  # no more take part than there are
        "meteorology.city_scorecard",  # one report a unit
        "meteorology.contact_lacks",  # no report is later than the day
        "meteorology.county_scorecard",  # a county
        "meteorology.key_units_lack",  # no more have a plan than there are
        "meteorology.observation_points",  # no more are undamaged than there are
        "meteorology.task_points",  # one report a unit
        "normative_docs.diff",  # days in order
        "normative_docs.disposition",  # a document's days and facts fit each other
        "normative_docs.extended_review_deadline",  # no more is granted than may be
        "normative_docs.lapse_in_window",  # the earlier list's day lies in its year
        "normative_docs.last_day_window",  # row, days and term fit their annex
        "normative_docs.next_evaluation_step",  # steps in order
        "normative_docs.next_full_cleanup",  # no clean-up later than the day
        "normative_docs.reexamination_in_time",  # days in order
        "normative_docs.review_due",  # no day of a calendar is both off and worked
        "normative_docs.status_on",  # a document's days and facts fit each other
        "normative_docs.status_spans",  # a document's days and facts fit each other
        "normative_docs.suspended_filing",  # what was not filed cannot comply
        "occupational_health.early_dust_share",  # of a year that has begun
        "occupational_health.final_evaluation",  # not held after the day
        "occupational_health.health_scorecard",  # as above, each thing told once
        "open_government.document_release",  # days in order, and no day of a calendar both off and worked
        "open_government.next_request_stage",  # stages in order
        "open_government.openness_assessment",  # a part is no more than the whole
        "open_government.openness_training",  # no more are trained than there are, nor after the day
        "open_government.response_dues",  # no opinion before the event
        "open_government.response_standings",  # as above, and no answer
        "pollution.alert_timeline",  # hours follow each other
        "pollution.daily_indices",  # hours follow each other
        "pollution.daily_means",  # hours follow each other
        "pollution.filing_due",  # days in order
        "pollution.individual_index",  # each pollutant has its own means
        "pollution.may_change_plate",  # each plate once
        "pollution.publication_plan",  # a receipt needs what was received
        "pollution.reports_due",  # no day of a calendar is both off and worked
        "pollution.response_running",  # no lifting before it is published
        "pollution.site_work",  # only a report is late
        "quality_award.award_validity",  # nothing is taken back before it is given
        "quality_award.final_score",  # the weights make one whole
        "quality_award.individual_unmet",  # days in order
        "quality_award.may_advertise",  # days in order
        "quality_award.may_apply_as_individual",  # days in order
        "quality_award.may_apply_as_organisation",  # days in order
        "quality_award.may_reapply",  # days in order
        "quality_award.next_award_stage",  # stages in order
        "quality_award.notice_last_day",  # no day of a calendar is both off and worked
        "quality_award.notice_outcome",  # days in order
        "quality_award.organisation_unmet",  # days in order
        "quality_award.revocation",  # nothing is taken back before it is given
        "quality_award.treat_win",  # nothing is taken back before it is given
        "quality_award.years_without_round",  # no round lies after the day
        "redevelopment.bid_lacks",  # an announcement does not end before it begins
        "redevelopment.delivery_standing",  # days in order
        "redevelopment.judge_project",  # numbers and days fit each other
        "redevelopment.land_income",  # no more is taken out than there is
        "redevelopment.next_review",  # levels in order
        "redevelopment.plan_consented",  # no more consent than there are
        "redevelopment.public_housing_due",  # no more resettlement than housing
        "redevelopment.signing_consequences",  # days in order
        "redevelopment.signing_reached",  # no more are signed than are due
        "retail.centres_short",  # each county once
        "retail.measure_treatment",  # days in order
        "retail.unified_distribution",  # no more is distributed centrally than in all
        "river_chief.acceptance_kept",  # days in order
        "river_chief.assessment_outcome",  # not circulated before the year
        "river_chief.assessment_years",  # years in order
        "river_chief.explanation_due",  # no day of a calendar is both off and worked
        "river_chief.grade_follows",  # not circulated before the year
        "river_chief.grade_score",  # no more than the full score
        "river_chief.judge_patrols",  # days in order, and in office
        "river_chief.meetings_held",  # irregular days of joint meetings alone
        "river_chief.next_scoring_step",  # steps in order
        "river_chief.record_due",  # no day of a calendar is both off and worked
        "river_chief.sample_enough",  # no more are drawn than there are
        "river_chief.staff_days_missed",  # days in order
        "salt.iodine_coverage_met",  # no more are covered than there are
        "salt.salt_reform_task",  # nothing is finished after the day asked about
        "steel_workers.employer_entitlements",  # days in order, and no more are absorbed than there were
        "steel_workers.hiring_bonus",  # no more are paid for than were hired
        "steel_workers.job_introduction_subsidy",  # no more months are drawn than granted
        "steel_workers.lump_sum_benefit",  # no more months are drawn than granted
        "steel_workers.merger_support_due",  # no more are absorbed than there were
        "steel_workers.new_hire_training_subsidy",  # days in order
        "steel_workers.rent_application_in_time",  # days in order
        "steel_workers.rent_subsidy",  # days in order
        "steel_workers.worker_entitlements",  # days in order, and no more months are drawn than granted
        "rural_property.next_trade_stage",  # stages in order
        "tourism.tourism_share",  # no part is more than the whole
    }
)
"""The rules whose facts may fit the schema and not each other, and how."""
UNSAID = frozenset(
    {
        "education.check_school",  # one class at least
        "education.county_classes",  # classes of three kinds of school
        "education.school_posts",  # one stage at least
        "pollution.alert_to_publish",  # province and ministry alone
        "pollution.approval",  # an alert, not none
        "pollution.broadcasts_due",  # three media
        "pollution.check_reduction",  # an alert, not none
        "pollution.fluctuating_alert",  # one alert at least
        "pollution.glass_within_limits",  # one pollutant at least
        "pollution.responsible_body",  # one area at least
    }
)
"""The rules with a fact whose range no schema says yet: some members of a closed set, a series that is not empty."""
