/** People who sign in: import of users, units and roles into the engine's identity tables, and how passwords are kept. */
@org.springframework.modulith.NamedInterface("identity")
package vn.quyhoach.workflow.identity;
