package vn.quyhoach.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface UnitSuccessionRepository extends Repository<UnitSuccession, UnitSuccession.Key> {

  List<UnitSuccession> findByPredecessorCodeOrderByMainDescSuccessorCode(String predecessorCode);

  List<UnitSuccession> findByPredecessorCodeInAndMainTrue(Collection<String> predecessorCodes);

  List<UnitSuccession> findBySuccessorCodeInAndMainTrueOrderByPredecessorCode(Collection<String> successorCodes);
}
