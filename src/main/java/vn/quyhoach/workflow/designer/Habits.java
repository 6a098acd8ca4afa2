package vn.quyhoach.workflow.designer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the scripted officials of a dry run do otherwise than usual, so that more than the straight way is walked. Known by form, not by
 * element: a designer may rename and move elements, while a form stands for what its step reads.
 *
 * <p>Of three units in turn the first does everything at once, the second has its dossier returned and miscounts, the third is late,
 * does not explain itself in time and signs only after a rework.
 */
final class Habits {

  /** The greatest answer of {@link #putsOff}. */
  static final int LONGEST = 2;

  private static final int KINDS = 3;
  private static final int CAREFUL = 1;
  private static final int LATE = 2;

  private static final List<String> PUT_OFF_WHEN_LATE = List.of("unit-planning-sign", "deadline-notice-explain");
  private static final String PUT_OFF_BY_THE_CAMPAIGN = "bottom-up-waiver-decide";

  private final Map<String, Integer> times = new HashMap<>();
  private List<String> units = List.of();

  /** Names the business keys of the plans, those decided first in front. */
  void concern(List<String> plans) {
    units = List.copyOf(plans);
  }

  /**
   * How long a task is left alone: 0 not at all, 1 until nothing else can be done (a late head), 2 until all the late have done their
   * work (a waiver that the last unit then need not have).
   */
  int putsOff(String businessKey, String form) {
    int place = units.indexOf(businessKey);
    if (place >= 0 && place == units.size() - 1 && PUT_OFF_BY_THE_CAMPAIGN.equals(form)) {
      return LONGEST;
    }
    return place >= 0 && place % KINDS == LATE && PUT_OFF_WHEN_LATE.contains(form) ? 1 : 0;
  }

  /** What is typed in a form, made from the usual answer. */
  Map<String, Object> answer(String businessKey, String form, Map<String, Object> usual) {
    int place = units.indexOf(businessKey);
    int time = times.merge(businessKey + "|" + form, 1, Integer::sum);
    if (place < 0 || time > 1) {
      return usual;
    }
    Map<String, Object> typed = new HashMap<>(usual);
    if (place % KINDS == CAREFUL && form.equals("dossier-appraisal-conclude")) {
      typed.put("conclusion", "RETURN");
      typed.put("defects", List.of(Map.of("text", "Thiếu nhận xét của cấp ủy nơi cư trú.")));
    } else if (place % KINDS == CAREFUL && form.equals("conference-count")) {
      typed.put("votes", misread(usual.get("votes")));
    } else if (place % KINDS == LATE && form.equals("unit-planning-sign")) {
      typed.put("decision", "REWORK");
      typed.put("reason", "Rà lại thứ tự danh sách.");
      typed.keySet().removeAll(List.of("number", "signedOn", "warningReason"));
    }
    return typed;
  }

  /** One vote in favour read as one against. */
  private static List<Map<String, Object>> misread(Object votes) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Object vote : (List<?>) votes) {
      Map<String, Object> line = new LinkedHashMap<>();
      ((Map<?, ?>) vote).forEach((key, value) -> line.put((String) key, value));
      if (lines.isEmpty()) {
        line.put("inFavour", ((Number) line.get("inFavour")).intValue() - 1);
        line.put("against", ((Number) line.get("against")).intValue() + 1);
      }
      lines.add(line);
    }
    return lines;
  }
}
