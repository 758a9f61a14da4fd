package dev.fanfare.processor.report;

import java.util.ArrayList;
import java.util.List;

/** What was found so far, in the order of finding. Not thread-safe. */
public final class Report {
    private final List<Finding> findings = new ArrayList<>();

    /** Adds a finding. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Adds what another report found. */
    public void addAll(Report other) {
        findings.addAll(other.findings);
    }

    /** Everything found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether there is no error; warnings leave a report sound. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
