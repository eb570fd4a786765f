Feature: The margin mode is locked while something is held

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000

  @S0-10 @S3-11
  Scenario: no switching with an open position
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to switch BTC-USDT to cross
    Then it is denied by mode_lock

  @S2-14
  Scenario: switching with nothing held
    When it asks to switch BTC-USDT to isolated
    Then it is allowed

  Scenario: switching to the mode that is set already
    When it asks to switch BTC-USDT to cross
    Then it is denied by no_change

  @S1-10
  Scenario: the lock cannot be walked around by opening in the other mode
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to open long 0.1 BTC-USDT in cross with 2x
    Then it is denied by mode_conflict

  Scenario: getting out is never refused
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to close BTC-USDT long
    Then it is allowed
