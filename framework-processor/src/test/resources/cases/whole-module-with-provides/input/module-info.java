module dev.acme {
    exports dev.acme;

    provides dev.fanfare.runtime.binding.Contribution with
            dev.acme.FanfareContribution;
}
