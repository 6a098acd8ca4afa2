package vn.quyhoach.workflow.identity;

/**
 * A unit as the engine knows it, as tenant.
 *
 * @param code unit code, the tenant's id
 * @param name name shown to administrators
 */
public record UnitRecord(String code, String name) {
}
