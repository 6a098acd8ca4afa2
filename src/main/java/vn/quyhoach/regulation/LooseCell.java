package vn.quyhoach.regulation;

/**
 * A row of a province's layer that may not be: it loosens what the Centre has set, or aims at nothing that a province may tighten.
 *
 * @param layerRow id of the row in the layer
 * @param reason Vietnamese sentence that names table, row, column and both values
 * @param clause what the province's row names as its basis
 */
public record LooseCell(String layerRow, String reason, String clause, RuleStatus status) {}
