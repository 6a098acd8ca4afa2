package vn.quyhoach.guidance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GuidanceNoteRepository extends JpaRepository<GuidanceNote, Long> {

  /** Notes in force for a campaign: its own, and those of other campaigns under the same pack. */
  @Query("""
      select note from GuidanceNote note
      where note.endedAt is null and (note.campaignId = :campaignId or note.pack = :pack)
      order by note.issuedOn desc, note.id desc""")
  List<GuidanceNote> inForce(String campaignId, String pack);

  boolean existsByIssuingUnitAndNumberAndIssuedOn(String issuingUnit, String number, LocalDate issuedOn);
}
