package vn.quyhoach.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the posts of a unit. */
@Service
@Transactional(readOnly = true)
public class Posts {

  private final PostRepository posts;

  Posts(PostRepository posts) {
    this.posts = posts;
  }

  /** The posts of a unit, the highest first. */
  public List<Post> ofUnit(String unitCode) {
    return posts.findByUnitCodeOrderByRankDescCode(unitCode);
  }

  /**
   * The post with the given code.
   *
   * @throws UnknownCode with reason {@code POST_UNKNOWN}
   */
  public Post post(String code) {
    return posts.findById(code).orElseThrow(() -> UnknownCode.post(code));
  }

  /** The posts with the given codes by code, in one query; codes that are not on file are left out. */
  public Map<String, Post> posts(Collection<String> codes) {
    return posts.findByCodeIn(codes).stream().collect(toMap(Post::code, post -> post));
  }
}
