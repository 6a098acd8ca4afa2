/**
 * Data in from Excel or, one sheet at a time, from CSV: the forms to fill in, the check of every cell with a report in words, and the import
 * of all or nothing.
 *
 * <p>Forms, check and rest file are made from one definition of the columns ({@code ImportForms}), so they cannot drift apart. What is
 * written is written by the modules that own it. Accounts of the engine are no concern of this module.
 */
@ApplicationModule(displayName = "Nhập dữ liệu", allowedDependencies = {"organisation", "cadre", "document", "calendar", "audit"})
package vn.quyhoach.dataimport;

import org.springframework.modulith.ApplicationModule;
