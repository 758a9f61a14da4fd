package dev.fanfare.processor.read;

import dev.fanfare.processor.report.Report;
import java.util.Optional;

/**
 * What came of reading a declaration.
 *
 * @param model the declaration, if it is sound
 * @param report what was found; holds an error if there is no model
 */
public record Reading<T>(Optional<T> model, Report report) {}
