package vn.quyhoach.dossier;

import java.util.Map;
import java.util.Set;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.regulation.PostGroup;
import vn.quyhoach.regulation.RulePin;

/**
 * The list whose dossier is looked at.
 *
 * @param planId the plan that the list belongs to
 * @param rules the pack that says which papers are needed
 * @param meetings the meetings whose minutes are locked, in the order in which they were held: what the scan of the minutes belongs to, and
 *     what the meeting is called
 * @param people the groups of posts that each person is planned for, by code of the person, in the order of the list
 */
public record DossierSubject(String planId, RulePin rules, UnitTier tier, Map<String, String> meetings, Map<String, Set<PostGroup>> people) {

  /** What the scans of a whole list belong to. */
  public static String ownerOfList(String planId) {
    return "plan:" + planId;
  }

  /** What the papers of a person belong to: they serve every list that names the person. */
  public static String ownerOfPerson(String cadreCode) {
    return "cadre:" + cadreCode;
  }
}
