package vn.quyhoach.regulation;

/** A decision table that was read out of a file and is in force nowhere. */
public interface TableFile {

  /** Which table the file is an edited copy of. */
  RuleTable table();

  /** Tables that answer from the file for its own table, whatever version is asked for, and like the others for every other one. */
  DecisionTables over(DecisionTables others);
}
