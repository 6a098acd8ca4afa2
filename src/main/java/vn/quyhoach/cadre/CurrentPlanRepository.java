package vn.quyhoach.cadre;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CurrentPlanRepository extends Repository<CurrentPlanEntry, CurrentPlanEntry.Key> {

  List<CurrentPlanEntry> findByUnitCodeOrderByNumber(String unitCode);

  List<CurrentPlanEntry> findByUnitCodeInOrderByUnitCodeAscNumberAsc(Collection<String> unitCodes);

  Optional<CurrentPlanEntry> findByUnitCodeAndNumber(String unitCode, int number);
}
