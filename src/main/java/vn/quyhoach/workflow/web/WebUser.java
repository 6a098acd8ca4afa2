package vn.quyhoach.workflow.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.quyhoach.organisation.Role;

/**
 * The person behind a request, as the engine's log-in knows them.
 *
 * @param id the account, {@code <role>.<unit code>} for an official
 * @param groups the engine groups, that is the roles
 * @param tenants codes of the units whose processes the person may see
 */
public record WebUser(String id, List<String> groups, List<String> tenants) implements Principal {

  /** The engine's own group of administrators. */
  public static final String ADMINISTRATORS = "camunda-admin";

  private static final Set<String> WATCHING = groupsOf(Role::isWatching);
  private static final Set<String> WORKING = groupsOf(Role::isWorking);

  public WebUser {
    groups = List.copyOf(groups);
    tenants = List.copyOf(tenants);
  }

  private static Set<String> groupsOf(Predicate<Role> kind) {
    return Arrays.stream(Role.values()).filter(kind).map(Role::groupId).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String getName() {
    return id;
  }

  /** Works on tasks in Tasklist. */
  public boolean isOfficial() {
    return groups.stream().anyMatch(WORKING::contains);
  }

  /** Watches processes in Cockpit. */
  public boolean isWatcher() {
    return groups.stream().anyMatch(WATCHING::contains);
  }

  /** Watches processes and may have failed jobs tried again. */
  public boolean isSupervisor() {
    return groups.contains(Role.SUPERVISOR.groupId());
  }

  /** Looks after users, groups and grants. Holds no business role. */
  public boolean isAdministrator() {
    return groups.contains(ADMINISTRATORS);
  }

  /** The unit in whose name the person acts: the one that the account is made for. Empty for accounts of no unit. */
  public Optional<String> ownUnit() {
    return tenants.stream().filter(unit -> groups.stream().anyMatch(group -> id.equals(group + "." + unit))).findFirst();
  }
}
