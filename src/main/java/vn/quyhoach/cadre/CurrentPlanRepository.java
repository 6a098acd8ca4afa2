package vn.quyhoach.cadre;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CurrentPlanRepository extends Repository<CurrentPlanEntry, CurrentPlanEntry.Key> {

  List<CurrentPlanEntry> findByUnitCodeAndInForceTrueOrderByNumber(String unitCode);

  List<CurrentPlanEntry> findByUnitCodeInAndInForceTrueOrderByUnitCodeAscNumberAsc(Collection<String> unitCodes);

  Optional<CurrentPlanEntry> findByUnitCodeAndNumber(String unitCode, int number);

  Optional<CurrentPlanEntry> findByCadreCodeAndPostCodeAndTermAndInForceTrue(String cadreCode, String postCode, String term);

  Optional<CurrentPlanEntry> findFirstByUnitCodeOrderByNumberDesc(String unitCode);

  CurrentPlanEntry save(CurrentPlanEntry entry);
}
