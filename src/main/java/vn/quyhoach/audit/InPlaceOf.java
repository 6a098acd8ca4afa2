package vn.quyhoach.audit;

/**
 * For whom a person acts when it is not for themselves.
 *
 * @param actor the account of who acts
 * @param absent the account of whose work it is
 * @param names both names and posts, as they were when it was arranged
 * @param arrangement id of the arrangement that allows it
 */
public record InPlaceOf(String actor, String absent, String names, String arrangement) {
}
