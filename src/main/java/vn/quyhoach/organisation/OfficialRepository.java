package vn.quyhoach.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OfficialRepository extends Repository<Official, String> {

  Optional<Official> findById(String userId);

  List<Official> findByUnitCodeOrderByUserId(String unitCode);

  Optional<Official> findByUnitCodeAndRole(String unitCode, Role role);

  List<Official> findAllByOrderByUserId();
}
