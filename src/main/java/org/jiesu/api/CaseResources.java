package org.jiesu.api;

import java.util.List;
import java.util.function.Supplier;
import org.jiesu.casebook.Casebook;
import org.jiesu.core.sla.Terms;
import org.jiesu.dispatch.Commands;
import org.jiesu.http.Resource;

/** What can be done to one case: every command of the contract. */
public final class CaseResources {
    private CaseResources() {}

    /** The resources that answer them. */
    public static List<Resource> of(Commands commands, Casebook casebook, Directory directory, Supplier<Terms> terms) {
        CaseAnswers answers = new CaseAnswers(casebook);
        return List.of(
                new CommandsApi(commands.dispatch(), answers, directory),
                new ReturnsApi(commands.returns(), answers),
                new LeewayApi(commands.leeway(), answers),
                new CallbackApi(commands.afterReply(), answers, terms),
                new RemarksApi(commands.remarks(), answers, directory));
    }
}
