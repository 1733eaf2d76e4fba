// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice What every token of the zoo can do: be minted.
abstract contract ZooToken is ERC20 {
    constructor() ERC20("Zoo", "ZOO") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @notice Takes 1 % of every transfer, from what arrives.
contract FeeToken is ZooToken {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) super._update(to, address(0), amount / 100);
    }
}

/// @notice Adds 1 % to what arrives of every transfer.
contract BonusToken is ZooToken {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) super._update(address(0), to, amount / 100);
    }
}

/// @notice Takes 1 % of every transfer from the sender, beside the amount.
contract SenderFeeToken is ZooToken {
    bool public on;

    function setOn(bool on_) external {
        on = on_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (on && from != address(0) && to != address(0)) super._update(from, address(0), amount / 100);
    }
}

/// @notice Changes balances at will.
contract RebasingToken is ZooToken {
    function rebase(address who, uint256 newBalance) external {
        uint256 balance = balanceOf(who);
        if (newBalance > balance) _mint(who, newBalance - balance);
        else _burn(who, balance - newBalance);
    }
}

/// @notice Says false instead of reverting.
contract FalseToken is ZooToken {
    bool public broken;

    function setBroken(bool broken_) external {
        broken = broken_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !broken && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !broken && super.transferFrom(from, to, amount);
    }
}

/// @notice Says true and moves nothing.
contract LyingToken is ZooToken {
    bool public lying;

    function setLying(bool lying_) external {
        lying = lying_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return lying || super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return lying || super.transferFrom(from, to, amount);
    }
}

/// @notice Transfers return nothing at all, as USDT's do.
contract NoReturnToken {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @notice Refuses some addresses, as USDC does.
contract BlocklistToken is ZooToken {
    mapping(address => bool) public blocked;

    function setBlocked(address who, bool blocked_) external {
        blocked[who] = blocked_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!blocked[from] && !blocked[to], "blocked");
        super._update(from, to, amount);
    }
}

/// @notice Calls the recipient, as ERC-777 does, and can burn gas on the way.
contract HookToken is ZooToken {
    bool public burning;

    function setBurning(bool burning_) external {
        burning = burning_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (burning) while (true) {}
        if (from != address(0) && to.code.length != 0) {
            (bool ok,) = to.call(abi.encodeWithSignature("tokensReceived()"));
            ok;
        }
    }
}

/// @notice Good until told otherwise; then every kind of bad in one token.
contract MoodyToken is ZooToken {
    enum Mood {
        Good,
        SaysFalse,
        Lies,
        Reverts,
        TakesMore,
        BurnsGas
    }

    Mood public mood;

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return _moody(msg.sender, msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return _moody(msg.sender, from, to, amount);
    }

    function _moody(address spender, address from, address to, uint256 amount) private returns (bool) {
        if (mood == Mood.SaysFalse) return false;
        if (mood == Mood.Lies) return true;
        require(mood != Mood.Reverts, "moody");
        if (mood == Mood.BurnsGas) while (true) {}
        if (spender != from) _spendAllowance(from, spender, amount);
        _transfer(from, to, amount);
        if (mood == Mood.TakesMore && balanceOf(from) != 0) _burn(from, 1);
        return true;
    }
}
