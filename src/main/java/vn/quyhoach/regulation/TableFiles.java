package vn.quyhoach.regulation;

import java.util.Set;

/** Port that reads a decision table out of a file to try it, without deploying it and without touching what is in force. */
public interface TableFiles {

  /**
   * Reads a table in DMN. The file is not trusted: it is held to what a deployed table is held to, and to the questions and answers of
   * the table in force that it is an edited copy of.
   *
   * @param content the file
   * @param wanted the tables that may be tried
   * @throws TableFileRefused if the file is no such table, with every reason found
   */
  TableFile read(byte[] content, Set<RuleTable> wanted);
}
