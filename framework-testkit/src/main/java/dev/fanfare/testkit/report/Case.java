package dev.fanfare.testkit.report;

import java.util.Optional;

/**
 * A guarantee or a case of the contract.
 *
 * @param id {@code G5} or {@code C36}
 * @param title what it is about
 * @param outside why no provider is asked for it, where that is so
 */
record Case(String id, String title, Optional<String> outside) {}
