package vn.quyhoach.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the engine's view of its identity tables: guarded, and with the memberships of today beside those that are stored. */
class IdentityProviderFactory implements SessionFactory {

  private final ObjectProvider<DatedMemberships> memberships;

  IdentityProviderFactory(ObjectProvider<DatedMemberships> memberships) {
    this.memberships = memberships;
  }

  @Override
  public Class<?> getSessionType() {
    return WithMembershipsOfToday.class;
  }

  @Override
  public Session openSession() {
    return new WithMembershipsOfToday(memberships);
  }

  /** Adds to what is asked about a member; every other question is the tables' alone. */
  private static final class WithMembershipsOfToday extends LastAdministratorGuard {

    private final ObjectProvider<DatedMemberships> memberships;

    WithMembershipsOfToday(ObjectProvider<DatedMemberships> memberships) {
      this.memberships = memberships;
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
      List<Group> stored = super.findGroupByQueryCriteria(query);
      Set<String> added = query.getUserId() == null ? Set.of() : ofToday(DatedMemberships::groupsOf, query.getUserId());
      if (added.isEmpty()) {
        return stored;
      }
      DbGroupQueryImpl byId = new DbGroupQueryImpl();
      byId.groupIdIn(added.toArray(String[]::new));
      return together(stored, super.findGroupByQueryCriteria(byId), Group::getId);
    }

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
      return query.getUserId() == null ? super.findGroupCountByQueryCriteria(query) : findGroupByQueryCriteria(query).size();
    }

    @Override
    public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
      List<Tenant> stored = super.findTenantByQueryCriteria(query);
      Set<String> added = query.getUserId() == null ? Set.of() : ofToday(DatedMemberships::unitsOf, query.getUserId());
      if (added.isEmpty()) {
        return stored;
      }
      DbTenantQueryImpl byId = new DbTenantQueryImpl();
      byId.tenantIdIn(added.toArray(String[]::new));
      return together(stored, super.findTenantByQueryCriteria(byId), Tenant::getId);
    }

    @Override
    public long findTenantCountByQueryCriteria(DbTenantQueryImpl query) {
      return query.getUserId() == null ? super.findTenantCountByQueryCriteria(query) : findTenantByQueryCriteria(query).size();
    }

    private Set<String> ofToday(BiFunction<DatedMemberships, String, Set<String>> kind, String userId) {
      return memberships.stream().flatMap(source -> kind.apply(source, userId).stream()).collect(Collectors.toSet());
    }

    private static <T> List<T> together(List<T> stored, List<T> added, Function<T, String> id) {
      Map<String, T> all = Stream.concat(stored.stream(), added.stream())
          .collect(Collectors.toMap(id, one -> one, (first, second) -> first, LinkedHashMap::new));
      return List.copyOf(all.values());
    }
  }
}
