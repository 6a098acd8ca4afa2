/**
 * What leaves the product on paper and what comes back from it: Word documents from templates that a secretary edits, Excel lists, the
 * register of numbers and symbols, and the store of scanned documents with its log of who looked at what.
 *
 * <p>Knows no campaign and no person: other modules hand over the values of a document and an opaque reference of its owner.
 */
@ApplicationModule(displayName = "Văn bản", allowedDependencies = {"calendar", "refusal"})
package vn.quyhoach.document;

import org.springframework.modulith.ApplicationModule;
