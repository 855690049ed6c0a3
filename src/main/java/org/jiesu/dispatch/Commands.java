package org.jiesu.dispatch;

/** Everything that can be done to a case once it is taken in. */
public record Commands(Dispatch dispatch, Returns returns, Leeway leeway, AfterReply afterReply, Remarks remarks) {}
