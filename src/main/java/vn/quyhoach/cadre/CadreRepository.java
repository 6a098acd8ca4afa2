package vn.quyhoach.cadre;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cadres come with their facts in one read: every question about a person goes to them, often after the transaction. */
interface CadreRepository extends Repository<Cadre, String> {

  @EntityGraph(attributePaths = "facts")
  Optional<Cadre> findById(String code);

  @EntityGraph(attributePaths = "facts")
  List<Cadre> findByCodeIn(Collection<String> codes);

  @EntityGraph(attributePaths = "facts")
  List<Cadre> findByUnitCodeOrderByCode(String unitCode);

  @Query("select f.cadre.code from CadreFact f where f.kind = vn.quyhoach.cadre.FactKind.RELATIVE and f.relatedCadre = :code")
  List<String> codesNamingAsRelative(String code);

  @Query("select f.cadre.code from CadreFact f where f.kind = vn.quyhoach.cadre.FactKind.RELATIVE and f.relatedUser = :userId")
  List<String> codesNamingAccountAsRelative(String userId);
}
