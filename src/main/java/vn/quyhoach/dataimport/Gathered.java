package vn.quyhoach.dataimport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.cadre.CadreImport.PersonRow;
import vn.quyhoach.cadre.CadreImport.PlanEntryRow;
import vn.quyhoach.calendar.CalendarImport.DayRow;
import vn.quyhoach.organisation.Charge;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;

/** What a file holds after its cells were read, each with its place, for the checks of one row against another. */
final class Gathered {

  /** A value with the row it is from. */
  record Placed<T>(String sheet, int row, T value) {
  }

  /** A cadre of the file; the post held is looked up after everything was read. */
  record Person(PersonRow row, String heldPost, boolean confirmedDistinct) {
  }

  final List<Placed<UnitRow>> units = new ArrayList<>();
  final List<Placed<PostRow>> posts = new ArrayList<>();
  final List<Placed<OfficialRow>> officials = new ArrayList<>();
  final List<Placed<Charge>> charges = new ArrayList<>();
  final List<Placed<Person>> people = new ArrayList<>();
  final List<Placed<FactRow>> facts = new ArrayList<>();
  final List<Placed<PlanEntryRow>> plans = new ArrayList<>();

  final List<Placed<DayRow>> calendar = new ArrayList<>();
  final List<Placed<CommitteeMember>> committees = new ArrayList<>();

  /** Codes stated by rows that themselves have errors: who refers to them is not to blame. */
  private final Map<String, Set<String>> doubtful = new HashMap<>();

  void doubt(String sheet, String code) {
    doubtful.computeIfAbsent(sheet, key -> new HashSet<>()).add(code);
  }

  boolean isDoubtful(String sheet, String code) {
    return doubtful.getOrDefault(sheet, Collections.emptySet()).contains(code);
  }
}
