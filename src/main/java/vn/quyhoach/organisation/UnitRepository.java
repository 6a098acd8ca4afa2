package vn.quyhoach.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<Unit, String> {

  List<Unit> findAll();

  Optional<Unit> findById(String code);

  Optional<Unit> findFirstByTierOrderByPositionLow(UnitTier tier);

  List<Unit> findByCodeIn(Collection<String> codes);

  List<Unit> findByParentCodeOrderByPositionLow(String parentCode);

  @Query("""
      select below from Unit below, Unit top
      where top.code = :code and below.positionLow between top.positionLow and top.positionHigh
      order by below.positionLow""")
  List<Unit> subtree(String code);

  @Query("""
      select above from Unit above, Unit start
      where start.code = :code and above.tier = :tier
        and above.positionLow < start.positionLow and above.positionHigh >= start.positionHigh
      order by above.positionLow desc""")
  List<Unit> above(String code, UnitTier tier, Limit limit);

  @Query("""
      select u from Unit u
      where u.tier in :tiers and u.validFrom <= :day and (u.validTo is null or u.validTo >= :day)
      order by u.positionLow""")
  List<Unit> ofTiers(Collection<UnitTier> tiers, LocalDate day);

  @Query("""
      select count(below) from Unit below, Unit top
      where below.code = :code and top.code = :ancestorCode
        and below.positionLow between top.positionLow and top.positionHigh""")
  long within(String code, String ancestorCode);
}
