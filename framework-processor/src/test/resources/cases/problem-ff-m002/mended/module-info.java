module shop {
    provides dev.fanfare.runtime.binding.Contribution with
            shop.FanfareContribution;
}
