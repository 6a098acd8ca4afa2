package vn.quyhoach.regulation;

import java.util.List;
import java.util.Map;

/** The decision tables a regulation pack consists of. The key is the decision id and the file name of the table. */
public enum RuleTable {
  /** Who may be put forward for a post, and with what remarks. Every row that matches is a finding. */
  ELIGIBILITY("eligibility", true, List.of("ruleId"), Map.of("severity", Strictness.HIGHER)),
  /** Age of retirement in months, by month of birth and gender. */
  RETIREMENT_AGE("retirement-age"),
  /** What one conference of a procedure needs: participants, ballot, share of votes, quorum. */
  CONFERENCE_RULES("conference-rules", false, List.of("procedure", "meeting"), Map.of("countingTeamMinimum", Strictness.HIGHER)),
  /** Which procedure a unit follows, who appraises and approves its plan, which units must be decided before. */
  APPROVAL_AUTHORITY("approval-authority"),
  /** How many names a post and how many posts a person may have. */
  PLAN_LIMITS("plan-limits", false, List.of("limit"), Map.of("maximum", Strictness.LOWER, "severity", Strictness.HIGHER)),
  /** Which posts are of one level when the posts of a person are counted. */
  POST_LEVELS("post-levels"),
  /** Which structure a plan is to have, by tier and group of posts. Every row that matches is a target; packs differ in which they set. */
  STRUCTURE_TARGETS("structure-targets", true, List.of("tier", "postGroup", "target"),
      Map.of("numerator", Strictness.HIGHER, "minimum", Strictness.HIGHER)),
  /** Who is told what around a deadline, and has to answer what. Every row that matches is a rung. */
  DEADLINE_RUNGS("deadline-rungs", true, List.of("kind", "tier", "rung"), Map.of("workingDays", Strictness.LOWER)),
  /** How many working days a piece of work has. */
  SERVICE_TIMES("service-times", false, List.of("kind", "key"), Map.of("workingDays", Strictness.LOWER)),
  /** Why a person leaves the plan: by itself, at the review, or of their own accord. Every row that matches is a reason. */
  REMOVAL_REASONS("removal-reasons", true),
  /** Which bodies say what about a person while a dossier is vetted. Every row that matches is a body to ask. */
  VETTING_BODIES("vetting-bodies", true, List.of("fact", "body"), Map.of("mandatory", Strictness.HIGHER)),
  /** Which papers a dossier holds and how long they can be used. Every row that matches is a paper. */
  DOSSIER_ITEMS("dossier-items", true, List.of("item"), Map.of(
      "required", Strictness.HIGHER,
      "maximumAgeMonths", Strictness.LOWER_ZERO_IS_UNLIMITED,
      "warningDays", Strictness.HIGHER)),
  /** Which steps of the models a plan has to pass through. Every row that matches is a step. */
  LEGAL_STEPS("legal-steps", true),
  /** How many points of risk something known about a unit counts when an inspection team chooses whom to visit. */
  INSPECTION_RISK("inspection-risk", true),
  /** Which packs there are and when they are in force. */
  REGULATION_PACKS("regulation-packs"),
  /** Cells of the other tables that a province has tightened. */
  PROVINCE_LAYER("province-layer", true),
  /** Conditions that a province has added to those of the eligibility table. */
  PROVINCE_ELIGIBILITY("province-eligibility", true);

  private final String key;
  private final boolean collecting;
  private final List<String> rowKey;
  private final Map<String, Strictness> tightenable;

  /** A table that answers each question with one row, and that a province cannot change. */
  RuleTable(String key) {
    this(key, false);
  }

  RuleTable(String key, boolean collecting) {
    this(key, collecting, List.of(), Map.of());
  }

  /**
   * @param rowKey the columns, of the question or the answer, by which a province names a row, joined by a slash
   * @param tightenable the columns of the answer that a province may make stricter
   */
  RuleTable(String key, boolean collecting, List<String> rowKey, Map<String, Strictness> tightenable) {
    this.key = key;
    this.collecting = collecting;
    this.rowKey = rowKey;
    this.tightenable = tightenable;
  }

  public String key() {
    return key;
  }

  /** Whether every row that matches belongs to the answer; otherwise exactly one must. */
  public boolean collecting() {
    return collecting;
  }

  /** Whether the table belongs to a province or lists the packs, so that a pack of the Centre needs no row in it. */
  public boolean besideThePacks() {
    return this == PROVINCE_LAYER || this == PROVINCE_ELIGIBILITY || this == REGULATION_PACKS;
  }

  List<String> rowKey() {
    return rowKey;
  }

  Map<String, Strictness> tightenable() {
    return tightenable;
  }
}
