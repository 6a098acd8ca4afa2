package vn.quyhoach.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, String> {

  Optional<Post> findById(String code);

  List<Post> findByCodeIn(Collection<String> codes);

  List<Post> findByUnitCodeOrderByRankDescCode(String unitCode);
}
