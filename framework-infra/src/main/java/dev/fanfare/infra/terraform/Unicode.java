package dev.fanfare.infra.terraform;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.text.Normalizer;
import java.util.List;

/** Terraform composes every text (NFC): a filter of other characters would become another filter, silently. */
final class Unicode {
    private Unicode() {}

    static void check(Topology topology) {
        List<String> problems = topology.subscriptions().stream()
                .filter(each -> each.filter()
                        .filter(filter -> !Normalizer.isNormalized(filter.text(), Normalizer.Form.NFC))
                        .isPresent())
                .map(
                        each -> "Subscription \"" + each.path() + "\" (" + each.source()
                                + "): its filter has decomposed characters, which Terraform composes. Write them composed (NFC).")
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("Terraform cannot say these filters:", problems);
        }
    }
}
