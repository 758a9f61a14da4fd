module dev.acme {
    requires java.compiler;

    provides dev.fanfare.runtime.binding.Contribution with
            dev.acme.a.FanfareContribution;
}
