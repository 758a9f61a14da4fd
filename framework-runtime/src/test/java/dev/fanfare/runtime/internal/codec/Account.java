package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/** A class of the old kind, with an inclusion rule that the schema overrules. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
class Account {
    private String owner = "";
    private int balance;
    private List<String> tags = List.of();

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public int getBalance() {
        return balance;
    }

    public void setBalance(int balance) {
        this.balance = balance;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account
                && Objects.equals(owner, account.owner)
                && balance == account.balance
                && tags.equals(account.tags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, balance, tags);
    }
}
