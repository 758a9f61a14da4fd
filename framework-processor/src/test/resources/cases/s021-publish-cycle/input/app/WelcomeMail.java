package app;

import dev.fanfare.Topic;

@Topic("welcome-mails")
public record WelcomeMail(long userId) {}
