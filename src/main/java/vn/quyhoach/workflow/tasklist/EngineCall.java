package vn.quyhoach.workflow.tasklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.quyhoach.workflow.web.WebUser;

/**
 * One call of the web applications' API that may pass, and for whom.
 *
 * @param method HTTP method
 * @param path parts of the path below {@code /camunda/api/}; a part in braces stands for one id
 * @param callers who may
 * @param query names of the query parameters that may come along
 * @param body what a JSON body may hold; {@code null} when the call carries none
 * @param answer who answers it
 */
record EngineCall(
    String method,
    List<String> path,
    Callers callers,
    Set<String> query,
    JsonShape body,
    Answer answer) {

  /** Ids of the engine: letters, digits and the few signs that ids of tasks, definitions and users are made of. */
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:-]{1,255}");

  /** Stands for any name of a query parameter: only used for files that never change. */
  static final String ANY = "*";

  /** Decides whether somebody, or nobody known, may make a call with these ids in its path. */
  @FunctionalInterface
  interface Callers {
    boolean include(Optional<WebUser> user, List<String> ids);
  }

  /** Who answers a call that passed. */
  enum Answer {
    /** The engine's own endpoint; its errors are rewritten. */
    ENGINE,
    /** Camunda's log-in: as {@link #ENGINE}, but 401 and 403 keep their meaning. */
    LOG_IN,
    /** An empty list: the page asks for something that people here are not shown, and would show an error otherwise. */
    EMPTY_LIST,
    /** A count of nothing, for the same reason. */
    ZERO,
    FORM,
    DEPLOYED_FORM,
    PREFILL,
    SUBMIT_TASK,
    SUBMIT_START,
    CLAIM,
    UNCLAIM,
    RETRY
  }

  /** The ids in a path of this call, in order; empty when the path is another one. */
  Optional<List<String>> match(String method, List<String> requested) {
    if (!this.method.equals(method) || requested.size() != path.size()) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    for (int part = 0; part < path.size(); part++) {
      String wanted = path.get(part);
      String given = requested.get(part);
      if (!wanted.startsWith("{")) {
        if (!wanted.equals(given)) {
          return Optional.empty();
        }
      } else if (ID.matcher(given).matches()) {
        ids.add(given);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }

  boolean allows(Optional<WebUser> user, List<String> ids) {
    return callers.include(user, ids);
  }

  boolean allowsParameter(String name) {
    return query.contains(ANY) || query.contains(name);
  }

  /** For the log: the pattern, never the ids. */
  @Override
  public String toString() {
    return method + " " + String.join("/", path);
  }

  static List<String> parts(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
