package vn.quyhoach.approval;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RemovalCaseRepository extends Repository<RemovalCase, RemovalCase.Key> {

  List<RemovalCase> findByRemovalIdOrderByNumber(String removalId);

  List<RemovalCase> findByUndecidedTrue();

  List<RemovalCase> findByDecision(RemovalCase.Choice decision);

  RemovalCase save(RemovalCase removalCase);

  void deleteByRemovalId(String removalId);

  void flush();
}
