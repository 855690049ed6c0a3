package org.jiesu.wiring;

import io.vertx.core.Future;
import java.util.List;
import org.jiesu.accounts.DemoAccounts;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Settings;
import org.jiesu.crypto.SecretToken;
import org.jiesu.demo.DemoDay;

/**
 * What {@code --demo} adds to a node: accounts with one password, an integrator with a token, and a day of complaints.
 *
 * @param password of all demo accounts; given, or drawn at random
 * @param token of the integrator; given, or drawn at random
 */
public record Demonstration(String password, String token) {
    private static final int DRAWN_LENGTH = 12;

    /** With what was given; whatever was not is drawn. */
    public static Demonstration with(Settings.Demo given) {
        return new Demonstration(
                given.password().isEmpty() ? SecretToken.fresh().text().substring(0, DRAWN_LENGTH) : given.password(),
                given.token().isEmpty() ? SecretToken.fresh().text() : given.token());
    }

    /** Makes the accounts, and plays the day into a database that has no fact yet. */
    public Future<Void> prepare(Node node, Knowledge knowledge, ConfigFolder folder) {
        Rooms rooms = node.rooms();
        DemoDay day = new DemoDay(rooms.intake(), rooms.commands(), rooms.sweep(), rooms.time());
        return node.accounts()
                .ensureDemo(DemoAccounts.of(knowledge.routing().book().units()), password, token)
                .compose(made -> day.play(folder))
                .mapEmpty();
    }

    /** What a person needs to enter. */
    public List<String> lines() {
        return List.of(
                "演示账号 operator（话务）dispatcher（派单）town（大兴庄镇）department（平谷区城市管理委）"
                        + " leader（大兴庄镇负责人）callback（回访）auditor（审计）admin（系统管理）  口令 " + password,
                "对接令牌 " + token + "  （Authorization: Bearer …，可拨动演示时钟）");
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Demonstration";
    }
}
