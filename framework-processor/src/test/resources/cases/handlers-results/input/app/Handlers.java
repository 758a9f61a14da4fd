package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Handlers {
    @Subscribe
    WelcomeMail one(Signup signup) {
        return new WelcomeMail(1);
    }

    @Subscribe
    Optional<WelcomeMail> optional(Signup signup) {
        return Optional.empty();
    }

    @Subscribe
    List<WelcomeMail> list(List<Signup> signups) {
        return List.of();
    }

    @Subscribe
    CompletionStage<WelcomeMail> stage(Signup signup) {
        return CompletableFuture.completedStage(null);
    }

    @Subscribe
    CompletableFuture<Optional<WelcomeMail>> stageOfOptional(Signup signup) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Subscribe
    CompletionStage<List<WelcomeMail>> stageOfList(Signup signup) {
        return CompletableFuture.completedStage(List.of());
    }

    @Subscribe
    CompletionStage<Void> nothing(Signup signup) {
        return CompletableFuture.completedStage(null);
    }

    @Subscribe
    CompletableFuture<?> anything(Signup signup) {
        return CompletableFuture.completedFuture(null);
    }

    @Subscribe
    CompletionStage<MessageId> id(Signup signup) {
        return CompletableFuture.completedStage(null);
    }

    @Subscribe
    CompletionStage<List<PublishResult>> results(Signup signup) {
        return CompletableFuture.completedStage(List.of());
    }

    @Subscribe
    SiteEvent.Added record(Signup signup) {
        return new SiteEvent.Added("", "");
    }

    @Subscribe
    SiteEvent sealed(Signup signup) {
        return new SiteEvent.Removed("");
    }
}
