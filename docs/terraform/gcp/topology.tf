# What the manifest of dev.fanfare.sample says: the only file that differs from one application to another.
# Written by "fanfare terraform"; whoever changes it by hand loses that the next time.

locals {
  topics = {
    "site-added" = {
      labels = {
        "fanfare-topic" = "site-added"
      }
    }
    "uptime-transition" = {
      labels = {
        "fanfare-topic" = "uptime-transition"
      }
    }
  }
  subscriptions = {
    "site-added/check-new-site" = {
      topic                            = "site-added"
      name                             = "check-new-site"
      ordered                          = false
      exactly_once                     = false
      filter                           = null
      ack_deadline_seconds             = 30
      retention_seconds                = 604800
      max_delivery_attempts            = 12
      dead_letter_ack_deadline_seconds = 60
      dead_letter_retention_seconds    = 1209600
      labels = {
        "fanfare-service"      = "monitor"
        "fanfare-subscription" = "check-new-site"
        "fanfare-topic"        = "site-added"
      }
      dead_letter_labels = {
        "fanfare-dead-letters-of" = "site-added"
        "fanfare-service"         = "monitor"
        "fanfare-subscription"    = "check-new-site"
      }
    }
    "uptime-transition/post-webhook" = {
      topic                            = "uptime-transition"
      name                             = "post-webhook"
      ordered                          = true
      exactly_once                     = false
      filter                           = null
      ack_deadline_seconds             = 30
      retention_seconds                = 604800
      max_delivery_attempts            = 5
      dead_letter_ack_deadline_seconds = 60
      dead_letter_retention_seconds    = 1209600
      labels = {
        "fanfare-service"      = "notify"
        "fanfare-subscription" = "post-webhook"
        "fanfare-topic"        = "uptime-transition"
      }
      dead_letter_labels = {
        "fanfare-dead-letters-of" = "uptime-transition"
        "fanfare-service"         = "notify"
        "fanfare-subscription"    = "post-webhook"
      }
    }
  }
  services = {
    monitor = {
      publishes  = ["uptime-transition"]
      subscribes = ["site-added/check-new-site"]
    }
    notify = {
      publishes  = []
      subscribes = ["uptime-transition/post-webhook"]
    }
    site = {
      publishes  = ["site-added"]
      subscribes = []
    }
  }
}
