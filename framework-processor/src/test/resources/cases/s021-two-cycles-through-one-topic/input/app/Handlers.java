package app;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import java.util.List;

class Handlers {
    @Subscribe
    Beta toBeta(Alpha alpha) {
        return new Beta(alpha.id());
    }

    @Subscribe
    Gamma toGamma(Alpha alpha) {
        return new Gamma(alpha.id());
    }

    @Subscribe("back")
    Alpha fromBeta(Beta beta) {
        return new Alpha(beta.id());
    }

    @Subscribe("back")
    List<Alpha> fromGamma(Gamma gamma) {
        return List.of();
    }

    @Subscribe
    Alpha intoTheCycle(Signup signup) {
        return new Alpha("");
    }

    @Topic("alphas")
    record Alpha(String id) {}

    @Topic("betas")
    record Beta(String id) {}

    @Topic("gammas")
    record Gamma(String id) {}
}
