/** People who sign in: import of users, units and roles into the engine's identity tables, and how passwords are kept. */
package vn.quyhoach.workflow.identity;
