package vn.quyhoach.impact;

/** What a row of a comparison is about. */
public enum Subject {
  /** A person put forward for a post in the campaign. */
  NOMINATION,
  /** A person in the plan in force, for the planned post. */
  CURRENT_PLAN,
  /** How many people are listed for one post. */
  NAMES_OF_POST,
  /** For how many posts one person is listed. */
  POSTS_OF_PERSON
}
