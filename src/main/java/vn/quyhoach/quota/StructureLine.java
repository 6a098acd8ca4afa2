package vn.quyhoach.quota;

import java.util.List;
import java.util.Map;
import vn.quyhoach.organisation.PostGroup;

/**
 * One line of the structure matrix.
 *
 * @param criterion what is counted, in Vietnamese
 * @param values the number as shown for each group of posts
 * @param target what is asked for, in Vietnamese; a dash where nothing is
 * @param shortfalls the groups that do not keep to it
 * @param asked whether anything was asked for and could be measured
 */
public record StructureLine(String criterion, Map<PostGroup, String> values, String target, List<PostGroup> shortfalls,
    boolean asked) {

  public StructureLine {
    values = Map.copyOf(values);
    shortfalls = List.copyOf(shortfalls);
  }
}
