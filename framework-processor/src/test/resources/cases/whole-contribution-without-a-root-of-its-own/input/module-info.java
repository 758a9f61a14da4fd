module dev.acme {
    provides dev.fanfare.runtime.binding.Contribution with
            dev.acme.a.FanfareContribution;
}
