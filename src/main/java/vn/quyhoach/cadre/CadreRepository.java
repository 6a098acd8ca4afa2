package vn.quyhoach.cadre;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CadreRepository extends Repository<Cadre, String> {

  Optional<Cadre> findById(String code);

  List<Cadre> findByCodeIn(Collection<String> codes);

  List<Cadre> findByUnitCodeOrderByCode(String unitCode);
}
